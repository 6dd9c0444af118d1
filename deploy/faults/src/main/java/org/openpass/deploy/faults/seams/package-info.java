/** The process crashes at every seam that a case passes, one after the other; each seam is discovered, none is listed. */
package org.openpass.deploy.faults.seams;
