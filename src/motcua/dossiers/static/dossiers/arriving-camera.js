/* A button that opens the camera at once, where there is a hand on glass. */
export const camera = (input) => {
  const button = Object.assign(document.createElement("button"), { type: "button", className: "button", textContent: "Chụp ảnh" });
  button.append(Object.assign(document.createElement("span"), { className: "sr", textContent: `: ${input.dataset.paper}` }));
  button.addEventListener("click", () => {
    const accepts = input.accept;
    input.accept = "image/*";
    input.setAttribute("capture", "environment");
    input.click();
    input.removeAttribute("capture");
    input.accept = accepts;
  });
  const line = document.createElement("p");
  line.append(button);
  input.before(line);
};
