// SPDX-License-Identifier: Apache-2.0

package org.reckoner.api.mail;

/**
 * What is sent: the same twice, for programs that show HTML and for those that do not.
 *
 * @param subject on one line
 * @param text Markdown, which reads as plain text
 * @param html a page that asks for nothing
 */
record Letter(String subject, String text, String html) {}
