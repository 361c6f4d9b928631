// What the pages do beyond what they say: copying a citation. Without this file everything is still there.
(function () {
  'use strict';

  function copyButtons() {
    var status = document.getElementById('copied');
    document.querySelectorAll('.kmref button.copy').forEach(function (button) {
      var citation = document.getElementById(button.dataset.copy);
      button.hidden = false;
      button.addEventListener('click', function () {
        copy(citation, function (done) {
          status.textContent = done ? status.dataset.copied : status.dataset.failed;
        });
      });
    });
  }

  // From a file the clipboard is asked for in the old way.
  function copy(element, then) {
    var text = element.innerText.trim();
    if (navigator.clipboard && window.isSecureContext) {
      navigator.clipboard.writeText(text).then(function () { then(true); }, function () { then(select(element)); });
    } else {
      then(select(element));
    }
  }

  function select(element) {
    var range = document.createRange();
    var selection = window.getSelection();
    range.selectNodeContents(element);
    selection.removeAllRanges();
    selection.addRange(range);
    try {
      return document.execCommand('copy');
    } catch (refused) {
      return false;
    }
  }

  copyButtons();
})();
