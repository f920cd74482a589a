// Holds a template to AWS's description of every resource type: unknown, missing and wrongly typed properties,
// and attributes that do not exist. Usage: node check.mjs template.yaml
import { readFileSync } from "node:fs";
import { loadAwsServiceSpecSync } from "@aws-cdk/aws-service-spec";
import { parse } from "yaml";

const db = loadAwsServiceSpecSync();
const problems = [];

// The description of AWS::Serverless::Function is older than these; they go to the plain function as they are.
const NEWER_THAN_SAM_SPEC = ["LoggingConfig", "SnapStart"];

const SHORT_FORMS = ["And", "Base64", "Equals", "FindInMap", "GetAtt", "If", "Join", "Not", "Or", "Select", "Sub"];

function tag(name, key) {
  const long = (value) => ({ [key]: key === "Fn::GetAtt" && typeof value === "string" ? value.split(/\.(.*)/s, 2) : value });
  return [
    { tag: `!${name}`, resolve: (text) => long(text) },
    { tag: `!${name}`, collection: "seq", resolve: (seq) => wrapped(seq, long) },
  ];
}

function wrapped(node, long) {
  node.toJSON = ((original) => (...args) => long(original.apply(node, args)))(node.toJSON);
  return node;
}

function read(file) {
  const customTags = [...tag("Ref", "Ref"), ...SHORT_FORMS.flatMap((name) => tag(name, `Fn::${name}`))];
  return parse(readFileSync(file, "utf8"), { customTags });
}

const isMap = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const call = (value) => {
  const keys = isMap(value) ? Object.keys(value) : [];
  return keys.length === 1 && (keys[0] === "Ref" || keys[0].startsWith("Fn::")) ? keys[0] : undefined;
};

const resourceType = (name) => db.lookup("resource", "cloudFormationType", "equals", name)[0];

function checkProperties(path, values, properties) {
  for (const [name, property] of Object.entries(properties)) {
    if (property.required && values[name] === undefined) problems.push(`${path}: ${name} is missing`);
  }
  for (const [name, value] of Object.entries(values)) {
    if (!properties[name]) problems.push(`${path}: there is no property ${name}`);
    else check(`${path}.${name}`, value, properties[name].type);
  }
}

function check(path, value, type) {
  const name = call(value);
  if (name === "Fn::If") return value[name].slice(1).forEach((branch) => check(path, branch, type));
  if (name) return;
  const wanted = (ok, what) => ok || problems.push(`${path}: ${JSON.stringify(value)} is no ${what}`);
  switch (type.type) {
    case "string":
      if (wanted(["string", "number", "boolean"].includes(typeof value), "text") === true && type.allowedValues)
        wanted(type.allowedValues.includes(String(value)), `one of ${type.allowedValues}`);
      return;
    case "integer":
      return wanted(Number.isInteger(value), "integer");
    case "number":
      return wanted(typeof value === "number", "number");
    case "boolean":
      return wanted(typeof value === "boolean", "boolean");
    case "array":
      return wanted(Array.isArray(value), "list") === true && value.forEach((one, i) => check(`${path}[${i}]`, one, type.element));
    case "map":
      return wanted(isMap(value), "map") === true && Object.entries(value).forEach(([key, one]) => check(`${path}.${key}`, one, type.element));
    case "ref":
      return wanted(isMap(value), "map") === true && checkProperties(path, value, db.get("typeDefinition", type.reference).properties);
    case "union":
      return checkUnion(path, value, type);
    default: // json, tags, dates: anything goes
  }
}

function checkUnion(path, value, type) {
  const before = problems.length;
  const complaints = type.types.map((option) => {
    check(path, value, option);
    return problems.splice(before);
  });
  if (complaints.every((list) => list.length > 0)) problems.push(...complaints[0]);
}

function checkResource(name, resource, globals) {
  const type = resourceType(resource.Type);
  if (!type) return problems.push(`${name}: there is no type ${resource.Type}`);
  let properties = type.properties;
  let values = resource.Properties ?? {};
  if (resource.Type === "AWS::Serverless::Function") {
    const plain = resourceType("AWS::Lambda::Function").properties;
    properties = { ...properties, ...Object.fromEntries(NEWER_THAN_SAM_SPEC.map((key) => [key, plain[key]])) };
    values = { ...globals, ...values };
  }
  checkProperties(name, values, properties);
}

function checkAttributes(node, resources) {
  if (typeof node !== "object" || node === null) return;
  if (call(node) === "Fn::GetAtt") {
    const [name, attribute] = node["Fn::GetAtt"];
    const type = resources[name] && resourceType(resources[name].Type);
    if (!type?.attributes[attribute]) problems.push(`GetAtt ${name}.${attribute}: there is no such attribute`);
  }
  Object.values(node).forEach((child) => checkAttributes(child, resources));
}

const template = read(process.argv[2]);
for (const [name, resource] of Object.entries(template.Resources)) {
  checkResource(name, resource, template.Globals?.Function);
}
checkAttributes(template, template.Resources);

problems.forEach((problem) => console.error(problem));
console.log(`${Object.keys(template.Resources).length} resources checked, ${problems.length} problems`);
process.exit(problems.length > 0 ? 1 : 0);
