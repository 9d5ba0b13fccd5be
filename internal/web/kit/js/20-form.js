(function () {
  "use strict";
  // The summary of what is wrong gets the focus.
  var wrong = document.querySelector("[data-focus]");
  if (wrong) { wrong.focus(); }
  // A second press of a button that is already under way does nothing.
  document.addEventListener("submit", function (e) {
    var f = e.target;
    if (f.dataset.sent) { e.preventDefault(); return; }
    f.dataset.sent = "1";
  });
  window.addEventListener("pageshow", function () {
    document.querySelectorAll("form").forEach(function (f) { delete f.dataset.sent; });
  });
  // How many characters are left.
  document.querySelectorAll("textarea[data-count]").forEach(function (t) {
    var out = document.querySelector("[data-for='" + t.id + "']"), said = out && out.textContent, max = +t.dataset.count;
    if (!out) { return; }
    t.addEventListener("input", function () {
      out.textContent = said + " " + t.value.length.toLocaleString(document.documentElement.lang) + " / " + max.toLocaleString(document.documentElement.lang);
    });
  });
  // A file that is too large is named before it is sent; one that fits is sent with a bar that shows how far it is.
  document.querySelectorAll("input[type=file][data-most]").forEach(function (input) {
    input.addEventListener("change", function () {
      var old = document.getElementById(input.id + "-big");
      if (old) { old.remove(); }
      if (!input.files[0] || input.files[0].size <= +input.dataset.most) { return; }
      var p = document.createElement("p");
      p.id = input.id + "-big"; p.className = "error"; p.setAttribute("role", "alert"); p.textContent = input.dataset.toolarge;
      input.before(p); input.value = "";
    });
    var form = input.form;
    form.addEventListener("submit", function () {
      if (!input.files[0]) { return; }
      var bar = document.createElement("progress");
      bar.setAttribute("aria-label", input.files[0].name);
      input.after(bar);
    });
  });
})();
