// Holds a FHIR bundle to the standard: two validators, and what neither of them sees.
//   node check.js BUNDLE.json
"use strict";
const fs = require("fs");
const { Fhir } = require("fhir");
const JSONSchemaValidator = require("@asymmetrik/fhir-json-schema-validator");

const bundle = JSON.parse(fs.readFileSync(process.argv[2], "utf8"));
const problems = [];
const expect = (holds, words) => {
  if (!holds) problems.push(words);
};

const verdict = new Fhir().validate(bundle, { errorOnUnexpected: true });
for (const message of verdict.messages)
  expect(["warning", "info"].includes(message.severity), `fhir: ${message.location}: ${message.message}`);
const schema = new JSONSchemaValidator();
for (const resource of [bundle, ...bundle.entry.map((entry) => entry.resource)])
  for (const error of schema.validate(resource, true)) // the terse way changes the shared schema
    problems.push(`schema: ${resource.resourceType}: ${error.dataPath} ${error.message}`);

const names = new Set(bundle.entry.map((entry) => entry.fullUrl));
expect(names.size === bundle.entry.length, "every fullUrl is one of a kind");
const references = (value, found = []) => {
  if (value && typeof value === "object") {
    if (typeof value.reference === "string") found.push(value.reference);
    Object.values(value).forEach((inner) => references(inner, found));
  }
  return found;
};
for (const { fullUrl, resource, request } of bundle.entry) {
  const at = `${resource.resourceType} ${fullUrl}`;
  expect(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(fullUrl), `${at}: a UUID`);
  const carried = [].concat(resource.identifier || [], (resource.meta || {}).tag || []).map((one) => one.value || one.code);
  const [method, wanted] = resource.resourceType === "Provenance" ? ["POST", request.ifNoneExist] : ["PUT", request.url];
  expect(request.method === method && request.url.startsWith(resource.resourceType), `${at}: is put, or posted once`);
  expect(carried.some((value) => wanted.endsWith(`=urn:ietf:rfc:3986|${value}`)), `${at}: carries what it is looked for by`);
  expect(carried.every((value) => !names.has(value)), `${at}: its identifier is no fullUrl`);
  for (const reference of references(resource)) expect(names.has(reference), `${at}: ${reference} is in the bundle`);
  const values = Object.keys(resource).filter((key) => /^value[A-Z]/.test(key));
  if (resource.resourceType === "Observation") expect(values.length === 1, `${at}: exactly one value`);
  if (resource.code) expect(resource.code.text, `${at}: has words`);
}

problems.slice(0, 20).forEach((problem) => console.error(problem));
console.log(`${bundle.entry.length} entries, ${problems.length} problems`);
process.exit(problems.length === 0 ? 0 : 1);
