/** One worker a job type of the declaration's process. */
package org.openpass.declaration.work;
