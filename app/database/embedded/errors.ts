/** Error codes of the MongoDB protocol that this engine answers with. */
const NAMES = {
  1: "InternalError",
  2: "BadValue",
  8: "UnknownError",
  9: "FailedToParse",
  14: "TypeMismatch",
  15: "Overflow",
  20: "IllegalOperation",
  26: "NamespaceNotFound",
  27: "IndexNotFound",
  28: "PathNotViable",
  40: "ConflictingUpdateOperators",
  43: "CursorNotFound",
  52: "DollarPrefixedFieldName",
  54: "NotSingleValueField",
  57: "DottedFieldName",
  59: "CommandNotFound",
  66: "ImmutableField",
  67: "CannotCreateIndex",
  72: "InvalidOptions",
  73: "InvalidNamespace",
  85: "IndexOptionsConflict",
  86: "IndexKeySpecsConflict",
  115: "CommandNotSupported",
  171: "CannotIndexParallelArrays",
  10334: "BSONObjectTooLarge",
  11000: "DuplicateKey",
  14031: "OutOfDiskSpace",
  17280: "KeyTooLong",
} as const;

export type Code = keyof typeof NAMES;

/** A refusal that the client is told about; `details` are further fields of the error reply. */
export class CommandError extends Error {
  readonly code: Code;
  readonly details: Record<string, unknown>;

  constructor(code: Code, message: string, details: Record<string, unknown> = {}) {
    super(message);
    this.code = code;
    this.details = details;
  }

  get codeName(): string {
    return NAMES[this.code];
  }
}

/** Operators, stages and options outside the dialect are refused, never ignored. */
export const outsideDialect = (what: string): CommandError => new CommandError(9, `${what} is outside the dialect of the embedded engine`);
