/** The offices of customs and their people: who works where and as what, from a day until a day. */
package org.openpass.administration.organisation;
