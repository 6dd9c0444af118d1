/** REST resources of the API, version 1. */
package org.openpass.gateway.rest;
