/* SPDX-License-Identifier: Apache-2.0 */
/* Lets a reader sort the tables. Without it everything stands in the report's own order. It is part
   of an XML page: no less-than sign and no ampersand. */
(function () {
  "use strict";
  const SCALE = { thousand: 1e3, million: 1e6, billion: 1e9 };
  function shown(cell) {
    const copy = cell.cloneNode(true);
    copy.querySelectorAll("sup").forEach(function (mark) { mark.remove(); });
    return copy.textContent.replace(/\u00a0/g, " ").trim();
  }
  function figure(text) {
    const found = text.match(/(-?[\d,]+(?:\.\d+)?)(?: (thousand|million|billion))?/);
    return found ? parseFloat(found[1].replace(/,/g, "")) * (SCALE[found[2]] || 1) : -Infinity;
  }
  function sort(table, column, head) {
    const down = head.getAttribute("aria-sort") === "ascending";
    const numeric = head.classList.contains("n");
    const rows = Array.from(table.tBodies[0].rows);
    rows.sort(function (one, other) {
      const a = shown(one.cells[column]);
      const b = shown(other.cells[column]);
      const order = numeric ? figure(a) - figure(b) || a.localeCompare(b, "en") : a.localeCompare(b, "en");
      return down ? -order : order;
    });
    rows.forEach(function (row) { table.tBodies[0].appendChild(row); });
    Array.from(table.tHead.rows[0].cells).forEach(function (cell) { cell.removeAttribute("aria-sort"); });
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
  }
  document.querySelectorAll("table.data").forEach(function (table) {
    if (table.tBodies[0].rows.length > 2) {
      Array.from(table.tHead.rows[0].cells).forEach(function (head, column) {
        const button = document.createElement("button");
        button.type = "button";
        button.className = "sort";
        button.textContent = head.textContent;
        button.addEventListener("click", function () { sort(table, column, head); });
        head.replaceChildren(button);
      });
    }
  });
})();
