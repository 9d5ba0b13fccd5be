(function () {
  "use strict";
  // In a list j and k go down and up, and / to the search. Enter opens, as on every link.
  var rows = Array.prototype.slice.call(document.querySelectorAll("a[data-row]")), find = document.querySelector("[data-find]");
  if (!rows.length && !find) { return; }
  document.querySelectorAll(".keys").forEach(function (k) { k.hidden = false; });
  document.addEventListener("keydown", function (e) {
    if (e.ctrlKey || e.altKey || e.metaKey || /^(INPUT|TEXTAREA|SELECT)$/.test(e.target.tagName)) { return; }
    var at = rows.indexOf(document.activeElement), to = null;
    if (e.key === "j") { to = rows[Math.min(at + 1, rows.length - 1)]; }
    if (e.key === "k") { to = rows[Math.max(at - 1, 0)]; }
    if (e.key === "/") { to = find; }
    if (to) { e.preventDefault(); to.focus(); }
  });
})();
