/* The counter's pages make the offline counter ready while the server still answers. */
const { worker } = document.currentScript.dataset;
if ("serviceWorker" in navigator) navigator.serviceWorker.register(worker);
