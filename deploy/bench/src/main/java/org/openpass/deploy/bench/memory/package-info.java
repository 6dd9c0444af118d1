/** What the processes take: memory, time to start, heap of a browser session. */
package org.openpass.deploy.bench.memory;
