/** JSON documents at the door, and what scenarios give as such. */
@org.springframework.modulith.NamedInterface("json")
package org.openpass.gateway.json;
