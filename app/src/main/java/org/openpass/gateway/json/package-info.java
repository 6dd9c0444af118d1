/** JSON documents at the door. */
package org.openpass.gateway.json;
