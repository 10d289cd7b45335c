import type { ApolloServerPlugin } from '@apollo/server';
import { publicError } from '../errors.ts';
import { limits } from './limits.ts';

/** Refuses variables that would take long only to be understood, before anything is made of them. */
export const boundedVariables: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async didResolveOperation({ request, response }) {
        try {
          checkVariables(request.variables);
        } catch (error) {
          response.http.status = 400;
          throw error;
        }
      },
    };
  },
};

/**
 * Goes level by level: what is nested too deep for recursion is just what has to be found.
 *
 * @throws GraphQLError BAD_USER_INPUT or COST_LIMIT_EXCEEDED.
 */
export function checkVariables(variables: unknown): void {
  let level = inside([variables]);
  let values = 0;
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limits.inputDepth) {
      throw publicError(
        'BAD_USER_INPUT',
        `variables: at most ${limits.inputDepth} lists and objects inside each other are expected; more came.`,
      );
    }
    values += level.length;
    if (values > limits.values) {
      throw publicError(
        'COST_LIMIT_EXCEEDED',
        `variables: at most ${limits.values} values in all lists and objects together are expected; more came.`,
      );
    }
    level = inside(level);
  }
}

/** What lists and objects hold. */
function inside(level: readonly unknown[]): readonly unknown[] {
  return level.flatMap((item) => (typeof item === 'object' && item !== null ? Object.values(item) : []));
}
