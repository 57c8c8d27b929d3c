import { randomInt } from "node:crypto";

// 32 characters: no 0, o, 1 or l, which look alike when a password is read off a screen.
const ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";
const GROUPS = 4;
const GROUP_LENGTH = 5;

const group = () => Array.from({ length: GROUP_LENGTH }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join("");

/** A random password of 100 bits that is easy to copy by eye: `k7mfx-9qwyb-ta3hn-vr5ce`. */
export const generatePassword = (): string => Array.from({ length: GROUPS }, group).join("-");
