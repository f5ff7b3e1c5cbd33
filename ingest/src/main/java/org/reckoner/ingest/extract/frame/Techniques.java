// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.Map;

/** Names of the MITRE ATT&amp;CK Enterprise techniques (v18) that the lexicons point to. */
final class Techniques {
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("T1566", "Phishing"),
          Map.entry("T1566.001", "Spearphishing Attachment"),
          Map.entry("T1566.002", "Spearphishing Link"),
          Map.entry("T1566.003", "Spearphishing via Service"),
          Map.entry("T1598", "Phishing for Information"),
          Map.entry("T1195", "Supply Chain Compromise"),
          Map.entry("T1195.002", "Compromise Software Supply Chain"),
          Map.entry("T1078", "Valid Accounts"),
          Map.entry("T1190", "Exploit Public-Facing Application"),
          Map.entry("T1552.004", "Private Keys"),
          Map.entry("T1110", "Brute Force"),
          Map.entry("T1219", "Remote Access Tools"),
          Map.entry("T1486", "Data Encrypted for Impact"),
          Map.entry("T1485", "Data Destruction"),
          Map.entry("T1498", "Network Denial of Service"),
          Map.entry("T1557", "Adversary-in-the-Middle"),
          Map.entry("T1111", "Multi-Factor Authentication Interception"),
          Map.entry("T1584.002", "DNS Server"),
          Map.entry("T1189", "Drive-by Compromise"),
          Map.entry("T1199", "Trusted Relationship"),
          Map.entry("T1657", "Financial Theft"),
          Map.entry("T1656", "Impersonation"),
          Map.entry("T1036", "Masquerading"),
          Map.entry("T1565", "Data Manipulation"),
          Map.entry("T1583", "Acquire Infrastructure"));

  private Techniques() {}

  static String name(String id) {
    return NAMES.getOrDefault(id, id);
  }
}
