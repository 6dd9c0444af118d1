/** The form of an import declaration: typed, kept, checked, reckoned and filed. */
package org.openpass.portal.form;
