/** Weekly rates from a configured source: the system prepares them, one person releases them. */
package org.openpass.administration.rates;
