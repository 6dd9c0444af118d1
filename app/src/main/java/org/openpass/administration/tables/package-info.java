/** The tables that two people change: what stands in them on a day, how it came about, and how a change is prepared. */
package org.openpass.administration.tables;
