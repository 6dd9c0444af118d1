/** The calendar on one screen: days off of a year, office hours of a week, and how a day off is prepared. */
package org.openpass.administration.calendar;
