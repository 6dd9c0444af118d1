/** Everything is killed at random times while declarations are filed, reviewed and paid. */
package org.openpass.deploy.faults.kills;
