/** A party's deadlines as a file that calendar programs follow (RFC 5545). */
package org.openpass.portal.calendar;
