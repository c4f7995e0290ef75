// Folds what it is asked to: reads the rules as a line of JSON, then lists of texts, and answers each with their keys.

import { stdin, stdout } from "node:process";
import { createInterface } from "node:readline";
import { folding } from "../../../gazetteer/render/map/assets/fold.js";

const lines = createInterface({ input: stdin })[Symbol.asyncIterator]();
const matchKey = folding(JSON.parse((await lines.next()).value));
for await (const line of lines) stdout.write(`${JSON.stringify(JSON.parse(line).map(matchKey))}\n`);
