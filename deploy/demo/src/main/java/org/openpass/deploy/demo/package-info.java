/**
 * The demonstration: sample data by the administrators' API, then declarations filed as a broker's software would, and
 * people who act on them through the same doors as everybody.
 */
package org.openpass.deploy.demo;
