/** Work that is sent, and how: as fast as it is done, or at an even pace whatever becomes of it. */
package org.openpass.deploy.bench.load;
