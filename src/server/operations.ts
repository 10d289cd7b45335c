import { GraphQLError, type ValidationRule } from 'graphql';

/** Refuses an operation that the schema has no root type for; graphql-js itself would only fail to run it. */
export const operationsRule: ValidationRule = (context) => ({
  OperationDefinition(node) {
    if (context.getSchema().getRootType(node.operation) != null) return;
    context.reportError(
      new GraphQLError(`The schema has no ${node.operation}s.`, {
        nodes: node,
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
      }),
    );
  },
});
