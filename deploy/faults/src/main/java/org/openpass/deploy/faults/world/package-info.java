/** The people and machines that go on working while things are killed. */
package org.openpass.deploy.faults.world;
