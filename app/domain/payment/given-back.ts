/** Why an attempt failed that a bank had authorized: the gateway never captured it and gave the money back by itself. It was never ours. */
export const GIVEN_BACK = "given_back";
