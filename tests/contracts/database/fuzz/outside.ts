/* Every name that MongoDB's manual (8.0) has beyond the dialect in app/database/README.md. */
const words = (text: string): string[] => text.trim().split(/\s+/).map((word) => `$${word}`);

export const QUERY = words(`
  type expr jsonSchema mod text where geoIntersects geoWithin near nearSphere within box center centerSphere geometry maxDistance minDistance polygon
  uniqueDocs bitsAllClear bitsAllSet bitsAnyClear bitsAnySet rand natural sampleRate options alwaysTrue alwaysFalse query orderby search meta comments slice
`);

export const UPDATE = words("currentDate rename pop pullAll bit pushAll isolated addToSetAll sort each position slice");

export const STAGES = words(`
  bucket bucketAuto changeStream changeStreamSplitLargeEvent collStats currentOp densify documents facet fill geoNear graphLookup indexStats
  listLocalSessions listSampledQueries listSearchIndexes listSessions lookup merge out planCacheStats querySettings queryStats redact replaceRoot
  replaceWith sample score scoreFusion rankFusion search searchMeta setWindowFields shardedDataDistribution sortByCount unionWith unset vectorSearch
`);

export const ACCUMULATORS = words(`
  accumulator addToSet bottom bottomN firstN lastN maxN median mergeObjects minN percentile stdDevPop stdDevSamp top topN count concatArrays setUnion
  covariancePop covarianceSamp denseRank derivative documentNumber expMovingAvg integral linearFill locf rank shift minMaxScaler
`);

export const EXPRESSIONS = words(`
  abs acos acosh allElementsTrue and anyElementTrue arrayElemAt arrayToObject asin asinh atan atan2 atanh avg binarySize bitAnd bitNot bitOr bitXor bsonSize
  ceil cmp concat concatArrays convert cos cosh createObjectId dateAdd dateDiff dateFromParts dateFromString dateSubtract dateToParts dateToString dateTrunc
  dayOfMonth dayOfWeek dayOfYear degreesToRadians encStrContains exp filter first firstN floor function getField hour in indexOfArray indexOfBytes indexOfCP
  isArray isNumber isoDayOfWeek isoWeek isoWeekYear last lastN let ln log log10 ltrim map max maxN median mergeObjects meta millisecond min minN minute mod
  month not objectToArray or percentile pow radiansToDegrees rand range reduce regexFind regexFindAll regexMatch replaceAll replaceOne reverseArray round
  rtrim sampleRate second serializeEJSON deserializeEJSON setDifference setEquals setField setIntersection setIsSubset setUnion shift sigmoid sin sinh size
  slice sortArray split sqrt stdDevPop stdDevSamp strLenBytes strLenCP strcasecmp substr substrBytes substrCP subtype sum switch tan tanh toArray toBool
  toDate toDecimal toDouble toHashedIndexKey toInt toLong toLower toObject toObjectId toString toUpper toUUID trim trunc tsIncrement tsSecond type unsetField
  week year zip hash hexHash elemMatch regex exists
`);

export const VARIABLES = ["$$NOW", "$$CLUSTER_TIME", "$$REMOVE", "$$CURRENT", "$$DESCEND", "$$PRUNE", "$$KEEP", "$$SEARCH_META", "$$USER_ROLES", "$$ROOT.a", "$$this", "$$value"];

export const COMMANDS = `
  abortReshardCollection addShard analyze analyzeShardKey appendOplogNote applyOps authenticate autoCompact balancerStart bulkWrite checkShardingIndex
  cleanupOrphaned cloneCollectionAsCapped clusterCommand collMod commitTransaction abortTransaction compact configureQueryAnalyzer connPoolStats
  connectionStatus convertToCapped createRole createSearchIndexes createUser currentOp dataSize dbHash dbStats dropAllUsersFromDatabase dropRole
  dropSearchIndex dropUser enableSharding explainAll features filemd5 flushRouterConfig fsync fsyncUnlock geoSearch getAuditConfig getClusterParameter
  getCmdLineOpts getDefaultRWConcern getLog getParameter getnonce grantRolesToUser hostInfo isdbgrid killAllSessions killOp killSessions
  listCommands listSearchIndexes listShards lockInfo logRotate logout mapReduce mergeChunks moveChunk netstat planCacheClear planCacheListFilters
  profile reIndex refreshSessions removeShard renameCollection replSetGetStatus replSetInitiate rolesInfo rotateCertificates saslContinue saslStart
  serverStatusAll setClusterParameter setDefaultRWConcern setFeatureCompatibilityVersion setParameter setQuerySettings shardCollection shardConnPoolStats
  shardingState shutdown split startSession top updateRole updateSearchIndex updateUser usersInfo validate validateDBMetadata whatsmyuri
`.trim().split(/\s+/);

/** Options of commands that would change an answer. */
export const OPTIONS: [command: string, option: string, value: unknown][] = [
  ...["find", "aggregate", "count", "distinct", "findAndModify"].map((command): [string, string, unknown] => [command, "collation", { locale: "hi", strength: 1 }]),
  ...["find", "aggregate", "update", "delete", "findAndModify"].map((command): [string, string, unknown] => [command, "let", { x: 1 }]),
  ...(["min", "max"] as const).map((option): [string, string, unknown] => ["find", option, { a: 1 }]),
  ...["returnKey", "showRecordId", "tailable", "awaitData", "oplogReplay", "allowPartialResults"].map((option): [string, string, unknown] => ["find", option, true]),
  ["findAndModify", "arrayFilters", [{ x: 1 }]],
  ["aggregate", "explain", true],
  ["create", "capped", true],
  ["create", "validator", { a: 1 }],
  ["create", "timeseries", { timeField: "a" }],
  ["create", "viewOn", "x"],
];
