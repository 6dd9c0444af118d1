/** Changes of governed tables: who prepared them, what they do, and how another person releases them. */
package org.openpass.administration.release;
