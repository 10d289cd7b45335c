import { TestEnvironment } from 'jest-environment-node';

/** Lets a test know, once it is over, whether it has failed: `hasFailed`, global. */
export default class extends TestEnvironment {
  async handleTestEvent({ name }) {
    if (name === 'test_start') this.global.hasFailed = false;
    if (name === 'test_fn_failure') this.global.hasFailed = true;
  }
}
