// The search and the filters of the start page. Words are read as kmref search reads them: folded, in one spelling, as a stem,
// written as one or in two. What is done here and there alike is compared by a test.
(function () {
  'use strict';

  var JOINT = 0, WIDE = 1, BREAK = 2, PLAIN = 3, PROSE = 4, FIRST_WORD = 5, BLANK = -1;
  var SHORTEST = 4, MOST_JOINS = 2, MOST_JOINED = 3, MOST_BESIDE = 16;
  var ONE = 60, TWO = 28, THREE = 4, BASE = 93;

  var OF_WORD = /[\p{L}\p{N}\p{M}\u00AD\u200C\u200D\u2060]/u;
  var APOSTROPHE = /[ʼʻ]/;
  var UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Yi}]/u;
  var MARK = /\p{M}/u;
  // Accents of the scripts that have them, and what joins letters without being seen.
  var ACCENT = /[\u00AD\u200C\u200D\u2060]|(?=[\p{Mn}\p{Me}])[\p{Script=Arabic}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Latin}\p{Script=Syriac}]|(?=[\p{Mn}\p{Me}])(?![\u3000-\u{10FFFF}])[\p{Script=Inherited}\p{Script=Common}]/gu;
  var AZ = /^[a-z]+$/;

  function Index(data) {
    this.keys = data.keys;
    this.pages = data.pages;
    this.words = data.words === '' ? [] : data.words.split(' ');
    this.letters = pairs(data.letters);
    this.small = new Set(data.small.split(' '));
    this.endings = rules(data.endings);
    this.parts = rules(data.parts);
    this.irregular = new Map(Object.entries(data.irregular));
    this.documents = data.documents.map(numbers);
    this.stems = new Map();
  }

  function pairs(text) {
    var words = text.split(' ');
    var map = new Map();
    for (var i = 0; i + 1 < words.length; i += 2) {
      map.set(words[i], words[i + 1]);
    }
    return map;
  }

  function rules(rows) {
    return rows.map(function (row) {
      var words = row.split(' ');
      return { british: words[0], american: words[1], before: Number(words[2]) };
    });
  }

  function digit(text, at) {
    var code = text.charCodeAt(at);
    return code - 32 - (code > 34 ? 1 : 0) - (code > 92 ? 1 : 0);
  }

  function numbers(text) {
    var all = [];
    for (var at = 0; at < text.length;) {
      var first = digit(text, at++);
      if (first < ONE) {
        all.push(first);
      } else if (first < ONE + TWO) {
        all.push(ONE + (first - ONE) * BASE + digit(text, at++));
      } else if (first < ONE + TWO + THREE) {
        all.push(ONE + TWO * BASE + ((first - ONE - TWO) * BASE + digit(text, at)) * BASE + digit(text, at + 1));
        at += 2;
      } else {
        all.push(ONE + TWO * BASE + THREE * BASE * BASE
          + (digit(text, at) * BASE + digit(text, at + 1)) * BASE + digit(text, at + 2));
        at += 3;
      }
    }
    return all;
  }

  Index.prototype.fold = function (text) {
    var letters = this.letters;
    var folded = '';
    var plain = text.normalize('NFKD').toLowerCase().replace(ACCENT, '');
    for (var letter of plain) {
      folded += letter === 'ς' ? 'σ' : letters.get(letter) || letter;
    }
    return folded;
  };

  // The words of a text, folded.
  Index.prototype.split = function (text) {
    var words = [];
    var points = Array.from(text);
    for (var at = 0; at < points.length;) {
      if (!isOfWord(points[at])) {
        at++;
        continue;
      }
      var alone = UNSPACED.test(points[at]);
      var word = points[at++];
      while (at < points.length && (alone ? MARK.test(points[at]) : isOfWord(points[at]) && !UNSPACED.test(points[at]))) {
        word += points[at++];
      }
      var folded = this.fold(word);
      if (folded !== '') {
        words.push(folded);
      }
    }
    return words;
  };

  function isOfWord(point) {
    return OF_WORD.test(point) && !APOSTROPHE.test(point);
  }

  Index.prototype.american = function (folded) {
    if (folded.length < SHORTEST || !AZ.test(folded)) {
      return folded;
    }
    var word = folded;
    for (var ending of this.endings) {
      if (word.endsWith(ending.british) && word.length >= ending.british.length + ending.before) {
        word = word.slice(0, word.length - ending.british.length) + ending.american;
        break;
      }
    }
    for (var i = 0; i < word.length; i++) {
      for (var part of this.parts) {
        if (i >= part.before && word.startsWith(part.british, i)) {
          word = word.slice(0, i) + part.american + word.slice(i + part.british.length);
          break;
        }
      }
    }
    return word;
  };

  Index.prototype.stem = function (folded) {
    var stem = this.stems.get(folded);
    if (stem === undefined) {
      stem = this.stemOf(folded);
      this.stems.set(folded, stem);
    }
    return stem;
  };

  Index.prototype.stemOf = function (folded) {
    var word = this.american(folded);
    var known = this.irregular.get(word);
    if (known !== undefined) {
      return known;
    }
    if (word.length < SHORTEST || !AZ.test(word)) {
      return word;
    }
    word = withoutSuffix(singular(word));
    var last = word.length - 1;
    if (last >= SHORTEST && word[last] === 'e') {
      return word.slice(0, last);
    }
    return last >= SHORTEST - 1 && word[last] === 'y' ? word.slice(0, last) + 'i' : word;
  };

  function singular(word) {
    if (word.endsWith('ysis')) {
      return word.slice(0, -4) + 'yze';
    }
    if (word.endsWith('sis') && word.length > SHORTEST) {
      return word.slice(0, -2) + 'e';
    }
    if (!/s$/.test(word) || /(ss|us|is)$/.test(word)) {
      return word;
    }
    if (word.endsWith('ies') && word.length > SHORTEST) {
      return word.slice(0, -2);
    }
    return word.slice(0, /(sses|xes|ches|shes)$/.test(word) ? -2 : -1);
  }

  function withoutSuffix(word) {
    var ending = word.endsWith('ing') ? 3 : word.endsWith('ed') ? 2 : 0;
    if (ending === 0) {
      return word.length > SHORTEST ? dropDoubledLetter(word) : word;
    }
    var rest = word.slice(0, word.length - ending);
    return rest.length < SHORTEST || rest.endsWith('e') ? word : dropDoubledLetter(rest);
  }

  function dropDoubledLetter(word) {
    var last = word.length - 1;
    var letter = word[last];
    var twice = last > 0 && letter === word[last - 1];
    var dropped = 'bdgmnprt'.indexOf(letter) >= 0 || (letter === 'l' && word.length > SHORTEST + 1);
    return twice && dropped ? word.slice(0, last) : word;
  }

  Index.prototype.isCompound = function (gap, left, right) {
    var small = this.small.has(left) || this.small.has(right);
    return left.length + right.length >= SHORTEST && !(small && gap === BLANK);
  };

  // A word of a query in its spellings.
  Index.prototype.wanted = function (word) {
    return { folded: word, stem: this.stem(word) };
  };

  // What is asked: for each part of the query its words in a row, two of them as one where they may be, and all as one, or as
  // one with another part.
  Index.prototype.patterns = function (query) {
    var index = this;
    var rows = query.split(/[\s()"]+/u).map(function (part) { return index.split(part); })
      .filter(function (row) { return row.length > 0; });
    var patterns = rows.map(function (row, place) {
      var own = row.join('');
      var wholes = new Set([own]);
      if (rows.length > 1 && rows.length <= MOST_BESIDE) {
        rows.forEach(function (other, otherPlace) {
          if (otherPlace !== place) {
            wholes.add(own + other.join(''));
            wholes.add(other.join('') + own);
          }
        });
      }
      var pairsOfRow = [];
      for (var i = 0; i + 1 < row.length; i++) {
        pairsOfRow.push(index.isCompound(BLANK, row[i], row[i + 1]) ? index.wanted(row[i] + row[i + 1]) : null);
      }
      return {
        firsts: new Set(),
        row: row.map(index.wanted, index),
        pairs: pairsOfRow,
        folded: wholes,
        stems: new Set(Array.from(wholes, index.stem, index)),
        prefix: ''
      };
    });
    patterns.forEach(function (pattern) {
      pattern.row.concat(Array.from(pattern.folded, index.wanted, index)).forEach(function (wanted) {
        // A word that begins with e may be written with oe or ae elsewhere, and c may be k.
        var first = wanted.folded[0];
        pattern.firsts.add(first).add(wanted.stem[0]);
        ['e', 'o', 'a'].indexOf(first) >= 0 && pattern.firsts.add('e').add('o').add('a');
      });
    });
    return patterns;
  };

  // A document as words with what parts them.
  Index.prototype.read = function (stream) {
    var words = [];
    var gap = BLANK;
    var prose = true;
    for (var number of stream) {
      if (number < PLAIN) {
        gap = number;
      } else if (number < FIRST_WORD) {
        prose = number === PROSE;
      } else {
        words.push({ folded: this.words[number - FIRST_WORD], gap: gap, prose: prose });
        gap = BLANK;
      }
    }
    return words;
  };

  Index.prototype.isWanted = function (wanted, folded, prose) {
    return prose ? wanted.stem === this.stem(folded) : wanted.folded === folded;
  };

  Index.prototype.isWhole = function (pattern, folded, prose) {
    if (pattern.prefix !== '' && (folded.startsWith(pattern.prefix)
      || (prose && this.american(folded).startsWith(this.american(pattern.prefix))))) {
      return true;
    }
    return prose ? pattern.stems.has(this.stem(folded)) : pattern.folded.has(folded);
  };

  // This word and the one or two before it as one, where they may be.
  Index.prototype.compounds = function (words, at, pattern) {
    var right = words[at];
    if (at === 0 || (right.gap !== BLANK && right.gap !== JOINT)) {
      return [];
    }
    var left = words[at - 1];
    var isLong = at > 1 && right.gap === JOINT && left.gap === JOINT;
    // To put words together takes far longer than to look at the first letter.
    if (!pattern.firsts.has(left.folded[0]) && !(isLong && pattern.firsts.has(words[at - 2].folded[0]))) {
      return [];
    }
    if (!this.isCompound(right.gap, left.folded, right.folded)) {
      return [];
    }
    var two = { start: at - 1, folded: left.folded + right.folded };
    if (!isLong) {
      return [two];
    }
    return [two, { start: at - 2, folded: words[at - 2].folded + two.folded }];
  };

  Index.prototype.isIn = function (pattern, words) {
    for (var at = 0; at < words.length; at++) {
      if (pattern.row.length > 1 && this.endOfRow(pattern, words, 0, at, MOST_JOINS) >= 0) {
        return true;
      }
      if (this.isWhole(pattern, words[at].folded, words[at].prose)) {
        return true;
      }
      for (var compound of this.compounds(words, at, pattern)) {
        if (this.isWhole(pattern, compound.folded, words[at].prose)) {
          return true;
        }
      }
    }
    return false;
  };

  Index.prototype.endOfRow = function (pattern, words, wanted, from, joins) {
    if (wanted === pattern.row.length) {
      return from - 1;
    }
    if (from >= words.length || (wanted > 0 && words[from].gap === BREAK)) {
      return -1;
    }
    var word = words[from];
    var end = this.isWanted(pattern.row[wanted], word.folded, word.prose)
      ? this.endOfRow(pattern, words, wanted + 1, from + 1, joins) : -1;
    if (end >= 0 || joins === 0) {
      return end;
    }
    var pair = wanted < pattern.pairs.length ? pattern.pairs[wanted] : null;
    if (pair !== null && this.isWanted(pair, word.folded, word.prose)) {
      return this.endOfRow(pattern, words, wanted + 2, from + 1, joins - 1);
    }
    for (var joined = 2; joined <= MOST_JOINED && from + joined <= words.length; joined++) {
      for (var compound of this.compounds(words, from + joined - 1, pattern)) {
        if (compound.start === from && this.isWanted(pattern.row[wanted], compound.folded, words[from].prose)) {
          return this.endOfRow(pattern, words, wanted + 1, from + joined, joins - 1);
        }
      }
    }
    return -1;
  };

  // The numbers of the documents that have all parts of the query.
  Index.prototype.find = function (patterns) {
    var index = this;
    var found = [];
    this.documents.forEach(function (stream, number) {
      var words = index.read(stream);
      if (patterns.every(function (pattern) { return index.isIn(pattern, words); })) {
        found.push(number);
      }
    });
    return found;
  };

  // Finds; a last word that finds nothing may be the beginning of one that is still typed.
  Index.prototype.search = function (query) {
    var patterns = this.patterns(query);
    var found = patterns.length === 0 ? null : this.find(patterns);
    if (found !== null && found.length === 0 && /[\p{L}\p{N}]$/u.test(query)) {
      var last = patterns[patterns.length - 1];
      if (last.row.length === 1 && last.row[0].folded.length > 1) {
        last.prefix = last.row[0].folded;
        found = this.find(patterns);
      }
    }
    if (found === null) {
      return null;
    }
    var keys = this.keys;
    var pages = this.pages;
    return {
      keys: found.filter(function (number) { return number < keys.length; })
        .map(function (number) { return keys[number]; }),
      pages: found.filter(function (number) { return number >= keys.length; })
        .map(function (number) { return pages[number - keys.length]; })
    };
  };

  // The form

  var form = document.getElementById('finder');
  var loading = [];
  var index = null;

  // The index is asked for when the first word is typed. A script, for a page that was opened from a folder may load no other file.
  function withIndex(then) {
    if (index !== null) {
      then(index);
      return;
    }
    loading.push(then);
    if (loading.length > 1) {
      return;
    }
    window.kmrefIndex = function (data) {
      index = new Index(data);
      loading.forEach(function (waiting) { waiting(index); });
      loading = [];
    };
    var script = document.createElement('script');
    script.src = form.dataset.index;
    document.head.appendChild(script);
  }

  function list(text) {
    return text === '' ? [] : text.split('|');
  }

  function start() {
    var entries = Array.from(document.querySelectorAll('.kmref .entry'));
    var sections = Array.from(document.querySelectorAll('.kmref .theme'));
    var filters = Array.from(form.querySelectorAll('select'));
    var field = form.querySelector('input');
    var status = form.querySelector('.status');
    var also = document.getElementById('also');
    var all = new Set(entries.map(function (entry) { return entry.dataset.key; })).size;
    var asked = 0;

    function apply() {
      var query = field.value.trim();
      var number = ++asked;
      remember(query);
      if (query === '') {
        show(null);
        return;
      }
      withIndex(function (ready) {
        if (number === asked) {
          show(ready.search(field.value));
        }
      });
    }

    function show(found) {
      var keys = found === null ? null : new Set(found.keys);
      var shown = new Set();
      var theme = (filters.find(function (filter) { return filter.name === 'themes'; }) || { value: '' }).value;
      entries.forEach(function (entry) {
        var fits = (keys === null || keys.has(entry.dataset.key)) && filters.every(function (filter) {
          return filter.value === '' || list(entry.dataset[filter.name]).indexOf(filter.value) >= 0;
        });
        entry.hidden = !fits;
      });
      sections.forEach(function (section) {
        var others = theme !== '' && section.dataset.theme !== theme;
        var visible = others ? [] : Array.from(section.querySelectorAll('.entry:not([hidden])'));
        section.hidden = visible.length === 0;
        visible.forEach(function (entry) { shown.add(entry.dataset.key); });
      });
      showAlso(found === null ? [] : found.pages);
      var changed = found !== null || filters.some(function (filter) { return filter.value !== ''; });
      status.textContent = !changed ? '' : shown.size === 0 && (found === null || found.pages.length === 0)
        ? form.dataset.none
        : form.dataset.showing.replace('{0}', shown.size).replace('{1}', all);
    }

    function showAlso(pages) {
      var items = also.querySelector('ul');
      items.textContent = '';
      also.hidden = pages.length === 0;
      pages.forEach(function (page) {
        var item = document.createElement('li');
        var link = document.createElement('a');
        link.href = form.dataset.root + page[1];
        link.textContent = page[0];
        item.appendChild(link);
        items.appendChild(item);
      });
    }

    // What is asked stands in the address, so that it can be sent to somebody.
    function remember(query) {
      var parts = new URLSearchParams();
      if (query !== '') {
        parts.set('q', query);
      }
      filters.forEach(function (filter) {
        if (filter.value !== '') {
          parts.set(filter.name, filter.value);
        }
      });
      var text = parts.toString();
      if (text !== '' || location.hash.startsWith('#?')) {
        try {
          history.replaceState(null, '', text === '' ? location.pathname + location.search : '#?' + text);
        } catch (refused) {
          // Of a page opened from a folder the address may not change.
        }
      }
    }

    function recall() {
      if (!location.hash.startsWith('#?')) {
        return;
      }
      var parts = new URLSearchParams(location.hash.slice(2));
      field.value = parts.get('q') || '';
      filters.forEach(function (filter) {
        filter.value = parts.get(filter.name) || '';
        if (filter.selectedIndex < 0) {
          filter.value = '';
        }
      });
      apply();
    }

    form.hidden = false;
    form.addEventListener('submit', function (event) { event.preventDefault(); apply(); });
    form.addEventListener('input', apply);
    form.addEventListener('reset', function () { setTimeout(apply, 0); });
    window.addEventListener('hashchange', recall);
    recall();
  }

  window.kmrefSearch = Index;
  if (form) {
    start();
  }
})();
