/** How long records are kept: administrators see what is due, keep a case longer, and let it begin by two. */
package org.openpass.administration.retention;
