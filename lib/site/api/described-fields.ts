import type { ApiOperation, JsonSchema } from "@/lib/site/api/openapi-schemas";

/** One thing that can be sent, in words. */
export interface DescribedField {
  readonly name: string;
  readonly isNeeded: boolean;
  /** What kind of value it takes: `text`, `date and time`, `list`. */
  readonly kind: string;
  readonly description: string | null;
}

type Schemas = Readonly<Record<string, JsonSchema>>;

const REFERENCE = "#/components/schemas/";
const KINDS: Readonly<Record<string, string>> = {
  string: "text",
  integer: "number",
  number: "number",
  boolean: "true or false",
  array: "list",
  object: "object",
};

/** The parameters of an operation, in words. */
export const describedParameters = ({ parameters }: ApiOperation): DescribedField[] =>
  parameters.map(({ name, required = false, description, schema, in: place }) => ({
    ...{ name, isNeeded: required, description },
    kind: place === "query" ? kindOf(schema) : `${kindOf(schema)}, in the ${place}`,
  }));

/** The properties of the JSON that an operation takes, in words; empty where it takes none. */
export function describedBody({ requestBody }: ApiOperation, schemas: Schemas): DescribedField[] {
  const body = requestBody as { content?: Record<string, { schema?: JsonSchema }> } | undefined;
  const schema = resolved(body?.content?.["application/json"]?.schema ?? {}, schemas);
  const needed = (schema.required ?? []) as readonly string[];
  return Object.entries((schema.properties ?? {}) as Schemas).map(([name, property]) => ({
    ...{ name, isNeeded: needed.includes(name), kind: kindOf(property) },
    description: typeof property.description === "string" ? property.description : null,
  }));
}

function resolved(schema: JsonSchema, schemas: Schemas): JsonSchema {
  const name = String(schema.$ref ?? "");
  return name.startsWith(REFERENCE) ? (schemas[name.slice(REFERENCE.length)] ?? {}) : schema;
}

function kindOf({ type, format, enum: values }: JsonSchema): string {
  if (Array.isArray(values)) return `one of ${values.join(", ")}`;
  if (format === "date-time") return "date and time";
  const [first = "text"] = [type].flat();
  return KINDS[String(first)] ?? "text";
}
