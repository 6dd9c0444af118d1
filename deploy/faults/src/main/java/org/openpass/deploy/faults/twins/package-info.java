/** Applications that were thought dead, two at once, instances too many, and an engine that was away for an hour. */
package org.openpass.deploy.faults.twins;
