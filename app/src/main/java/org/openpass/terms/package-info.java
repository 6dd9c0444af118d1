/** The kernel: the field's words as types. It knows no framework and no other module. */
package org.openpass.terms;
