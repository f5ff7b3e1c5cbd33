// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import jakarta.enterprise.context.ApplicationScoped;

/** What lies open before a command that works with the ledger. */
@ApplicationScoped
public class Desk {}
