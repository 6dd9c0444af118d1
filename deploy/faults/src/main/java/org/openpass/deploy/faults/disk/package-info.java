/** Each volume runs full under traffic and is freed again. */
package org.openpass.deploy.faults.disk;
