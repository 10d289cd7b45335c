import { TestEnvironment } from 'jest-environment-node';

/** Lets a file of tests know whether the test that ends has failed: `hasFailed`, global. */
export default class extends TestEnvironment {
  async handleTestEvent({ name }) {
    if (name === 'test_start') this.global.hasFailed = false;
    if (name === 'test_fn_failure') this.global.hasFailed = true;
  }
}
