// What citeproc-js makes of works in styles, for the comparison: every bibliography, and each work cited alone.
//
//   NODE_PATH=DIR/node_modules node oracle.js --items FILE --locales FOLDER [--lang TAG] [--fresh yes] STYLE.csl...
//
// Prints {STYLE.csl: {bibliography: [[key, text], ...], citations: {key: text}, error}}. One processor answers for all works
// cited in a style, emptied before each; --fresh yes makes a new one for each work, which takes far longer and gives the same.
const CSL = require('citeproc');
const fs = require('fs');
const path = require('path');

const options = {};
const styles = [];
for (let i = 2; i < process.argv.length; i++) {
  const word = process.argv[i];
  if (word.startsWith('--')) {
    options[word.slice(2)] = process.argv[++i];
  } else {
    styles.push(word);
  }
}

const items = new Map(
  JSON.parse(fs.readFileSync(options.items, 'utf8')).map((item) => [String(item.id), { ...item, id: String(item.id) }]));
const locales = new Map();

function localeText(tag) {
  if (!locales.has(tag)) {
    const file = path.join(options.locales, `locales-${tag}.xml`);
    locales.set(tag, fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : false);
  }
  return locales.get(tag);
}

function processor(style) {
  const system = { retrieveLocale: localeText, retrieveItem: (id) => structuredClone(items.get(String(id))) };
  const engine = new CSL.Engine(system, style, options.lang, Boolean(options.lang));
  engine.setOutputFormat('text');
  return engine;
}

// An entry that shows nothing has a key and no text, which moves the texts behind it up.
function entries(engine) {
  engine.updateItems([...items.keys()]);
  const made = engine.makeBibliography();
  if (!made) {
    return null;
  }
  const keys = made[0].entry_ids.map((ids) => ids[0]);
  const texts = [...made[1]];
  const shown = (key) => {
    const one = engine.makeBibliography({ include: [{ field: 'id', value: key }] });
    return one && one[1].length > 0 && one[1][0].trim() !== '';
  };
  const whole = texts.length === keys.length;
  return keys.map((key) => [key, (whole || shown(key) ? texts.shift() ?? '' : '').trim()]);
}

function citations(style) {
  const texts = {};
  let engine = processor(style);
  for (const id of items.keys()) {
    if (options.fresh) {
      engine = processor(style);
    } else {
      engine.updateItems([]);
    }
    engine.updateItems([id]);
    texts[id] = engine.makeCitationCluster([{ id }]);
  }
  return texts;
}

const answer = {};
for (const file of styles) {
  const result = { bibliography: null, citations: {}, error: null };
  try {
    const style = fs.readFileSync(file, 'utf8');
    result.bibliography = entries(processor(style));
    result.citations = citations(style);
  } catch (problem) {
    result.error = String(problem);
  }
  answer[path.basename(file)] = result;
}
console.log(JSON.stringify(answer, null, 1));
