import { ServiceError } from '../service-error'

/**
 * Every error text of the database in one place. Those marked [INF] are inferred, not read from the service:
 * correct them here when the real words are known. The transaction texts are exact.
 */
const advice = 'Please check your request, but if the problem persists, contact us.'
const failed = (message: string) => new ServiceError('DATABASE_REQUEST_FAILED', message)
const invalid = (message: string) => new ServiceError('INVALID_PARAM', message)

export const wording = {
  transactionConflict: () =>
    new ServiceError(
      'DATABASE_TRANSACTION_CONFLICT',
      `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${advice}`,
    ),
  transactionNotExist: () =>
    new ServiceError(
      'DATABASE_TRANSACTION_FAIL',
      `[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. ${advice}`,
    ),
  transactionBusy: () =>
    new ServiceError(
      'DATABASE_TRANSACTION_FAIL',
      `[ResourceUnavailable.TransactionBusy] Transaction is busy. ${advice}`,
    ),
  /** [INF] from MongoDB. */
  duplicateKey: (collection: string, index: string, key: string) =>
    failed(`E11000 duplicate key error collection: ${collection} index: ${index} dup key: ${key}`),
  /** [INF] */
  collectionNotExist: (collection: string) =>
    new ServiceError(
      'DATABASE_COLLECTION_NOT_EXIST',
      `[ResourceNotFound] Db or Table not exist: ${collection}. ${advice}`,
    ),
  /** [INF] */
  collectionExists: (collection: string) => failed(`Table exist: ${collection}`),
  /** [INF] */
  tooManyCollections: (limit: number) =>
    new ServiceError('DATABASE_COLLECTION_EXCEED_LIMIT', `A database holds at most ${limit} collections`),
  tooManyIndexes: (collection: string, count: number, limit: number) =>
    invalid(`Collection ${collection} declares ${count} indexes; the limit is ${limit}`),
  badIndex: (collection: string, index: string, fault: string) =>
    invalid(`Index ${index} of collection ${collection} ${fault}`),
  /** [INF] */
  badCollectionName: (name: string) => invalid(`Invalid collection name: ${JSON.stringify(name)}`),
  /** [INF] */
  queryRequired: () =>
    invalid('query is required: a write without a condition would change the whole collection'),
  /** [INF] */
  badParameter: (name: string, expected: string) => invalid(`${name} must be ${expected}`),
  /** [INF] */
  badJson: (name: string) => invalid(`${name} is not valid EJSON`),
  /** [INF] */
  unknownAction: (action: string) => invalid(`Unknown action: ${action}`),
  /** [INF] from MongoDB. */
  badFieldName: (name: string) =>
    failed(`The field name '${name}' is not valid: it must not be empty, start with '$' or be __proto__`),
  /** [INF] from MongoDB. */
  badId: (kind: string) => failed(`The '_id' value cannot be of type ${kind}`),
  /** [INF] from MongoDB. */
  immutableId: () => failed("Performing an update on the path '_id' would modify the immutable field '_id'"),
  /** [INF] from MongoDB. */
  documentTooLarge: (bytes: number) =>
    failed(`BSONObj size: ${bytes} is invalid: the limit is 16777216 bytes`),
  /** [INF] */
  replyTooLarge: () => failed('query result size exceed limit (16MB)'),
  /** [INF] from MongoDB. */
  parallelArrays: (first: string, second: string) =>
    failed(`cannot index parallel arrays [${first}] [${second}]`),
  /** [INF] from MongoDB. */
  nonNumericTarget: (operator: string, path: string, kind: string) =>
    failed(`Cannot apply ${operator} to a value of non-numeric type: the field '${path}' is of type ${kind}`),
  /** [INF] from MongoDB. */
  nonNumericArgument: (operator: string, path: string) =>
    failed(`Cannot ${operator === '$mul' ? 'multiply' : 'increment'} with non-numeric argument: {${path}}`),
  /** [INF] from MongoDB. */
  nonArrayTarget: (operator: string, path: string, kind: string) =>
    failed(`The field '${path}' must be an array but is of type ${kind} (${operator})`),
  /** [INF] from MongoDB. */
  cannotCreateField: (name: string, parent: string) =>
    failed(`Cannot create field '${name}' in element {${parent}}: it is neither an object nor an array`),
  /** [INF] from MongoDB. */
  conflictingPaths: (path: string) =>
    failed(`Updating the path '${path}' would create a conflict at '${path}'`),
  /** [INF] from MongoDB. */
  unknownModifier: (name: string) =>
    failed(`Unknown modifier: ${name}. Expected a valid update modifier such as $set`),
  /** [INF] from MongoDB. */
  badOperand: (operator: string, expected: string) => failed(`${operator} needs ${expected}`),
  /** [INF] from MongoDB. */
  unmatchedPosition: () => failed('The positional operator did not find the match needed from the query.'),
  /** [INF] */
  operatorNotSupported: (name: string) => failed(`${name} is not supported`),
  /** [INF] */
  engine: (message: string) => failed(message),
}
