/** Some cases, records and reports can never be processed; all the others must not notice. */
package org.openpass.deploy.faults.poison;
