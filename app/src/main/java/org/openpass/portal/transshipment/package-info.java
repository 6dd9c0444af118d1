/** The page on which parties declare transshipments and returns. */
package org.openpass.portal.transshipment;
