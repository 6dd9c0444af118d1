/** A declaration from a file that a trader has: WCO XML, or a spreadsheet with a line of goods in each row. */
package org.openpass.portal.upload;
