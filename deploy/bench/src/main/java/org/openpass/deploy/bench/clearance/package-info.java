/** How fast declarations clear. */
package org.openpass.deploy.bench.clearance;
