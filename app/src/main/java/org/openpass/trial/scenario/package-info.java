/** Scenarios as they are run: on the application's own services and on the engine, as people and parties would. */
package org.openpass.trial.scenario;
