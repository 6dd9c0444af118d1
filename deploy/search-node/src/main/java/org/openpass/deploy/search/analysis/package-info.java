/** The node's analysis module: Korean, English and n-grams under their official names, and {@code GET /}. */
package org.openpass.deploy.search.analysis;
