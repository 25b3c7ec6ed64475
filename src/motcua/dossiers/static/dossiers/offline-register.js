/* The counter's pages make the offline counter ready while the server still answers. */
if ("serviceWorker" in navigator) navigator.serviceWorker.register(document.currentScript.dataset.worker);
