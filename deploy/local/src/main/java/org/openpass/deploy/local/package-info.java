/** One machine's engine, stores and application: started, watched, restarted and stopped by a supervisor. */
package org.openpass.deploy.local;
