/** The whole system seen from outside: started, killed, asked and counted by fault tests and benchmarks. */
package org.openpass.deploy.rig;
