/** Legal parameters on one screen, and how another value is prepared for a day that is to come. */
package org.openpass.administration.parameters;
