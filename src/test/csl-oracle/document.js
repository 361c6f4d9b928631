// Formats the citations of a document with citeproc-js, each in a note of its own; prints {STYLE.csl: [text, ...]}.
//
//   NODE_PATH=DIR/node_modules node document.js ITEMS.json CITES.json LOCALES STYLE.csl...
//
// CITES.json is a list of citations, each a list of cites of citeproc-js.
const CSL = require("citeproc");
const fs = require("fs");
const path = require("path");

const [itemsFile, citesFile, locales, ...styles] = process.argv.slice(2);
const items = new Map(JSON.parse(fs.readFileSync(itemsFile, "utf8")).map((item) => [String(item.id), item]));
const cites = JSON.parse(fs.readFileSync(citesFile, "utf8"));
const sys = {
  retrieveLocale: (language) => {
    const file = path.join(locales, `locales-${language}.xml`);
    return fs.existsSync(file) ? fs.readFileSync(file, "utf8") : false;
  },
  retrieveItem: (id) => structuredClone(items.get(String(id))),
};

const answer = {};
for (const style of styles) {
  const engine = new CSL.Engine(sys, fs.readFileSync(style, "utf8"));
  engine.setOutputFormat("text");
  const before = [];
  const texts = [];
  cites.forEach((citationItems, i) => {
    const citation = { citationItems: structuredClone(citationItems), properties: { noteIndex: i + 1 } };
    const [, changed] = engine.processCitationCluster(citation, [...before], []);
    before.push([citation.citationID, i + 1]);
    for (const [at, text] of changed) texts[at] = text;
  });
  answer[path.basename(style)] = texts;
}
console.log(JSON.stringify(answer, null, 1));
