/** Which block can hold which line, and what the lines look like. Generated from the grammar by `npm run generate`: do not edit. */
import type { LineTable } from '../lines/shape.ts';

export const LINE_TABLE: LineTable = {
 "": {
  "persona": {
   "rule": "Persona",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "name"
     },
     {
      "is": "optional",
      "of": {
       "is": "text"
      }
     }
    ]
   },
   "opens": "persona"
  },
  "segment": {
   "rule": "Segment",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "name"
     },
     {
      "is": "optional",
      "of": {
       "is": "text"
      }
     }
    ]
   },
   "opens": "segment"
  },
  "team": {
   "rule": "Team",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "name"
     },
     {
      "is": "optional",
      "of": {
       "is": "text"
      }
     }
    ]
   },
   "opens": "team"
  },
  "partner": {
   "rule": "Partner",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "name"
     },
     {
      "is": "optional",
      "of": {
       "is": "text"
      }
     }
    ]
   },
   "opens": "partner"
  },
  "channel": {
   "rule": "Channel",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "name"
     },
     {
      "is": "optional",
      "of": {
       "is": "text"
      }
     }
    ]
   },
   "opens": "channel"
  },
  "system": {
   "rule": "System",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "name"
     },
     {
      "is": "optional",
      "of": {
       "is": "text"
      }
     }
    ]
   },
   "opens": "system"
  },
  "competitor": {
   "rule": "Competitor",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "name"
     },
     {
      "is": "optional",
      "of": {
       "is": "text"
      }
     }
    ]
   },
   "opens": "competitor"
  },
  "source": {
   "rule": "Source",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "name"
     },
     {
      "is": "optional",
      "of": {
       "is": "text"
      }
     }
    ]
   },
   "opens": "source"
  },
  "metric": {
   "rule": "Metric",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "name"
     },
     {
      "is": "optional",
      "of": {
       "is": "text"
      }
     }
    ]
   },
   "opens": "metric"
  },
  "phases": {
   "rule": "Phases",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "name"
     },
     {
      "is": "optional",
      "of": {
       "is": "text"
      }
     }
    ]
   },
   "opens": "phases"
  },
  "sync": {
   "rule": "Sync",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "ref",
      "kinds": [
       "phases"
      ]
     },
     {
      "is": "word",
      "word": "with"
     },
     {
      "is": "ref",
      "kinds": [
       "phases"
      ]
     }
    ]
   },
   "opens": "sync"
  },
  "journey": {
   "rule": "Journey",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "name"
     },
     {
      "is": "optional",
      "of": {
       "is": "text"
      }
     }
    ]
   },
   "opens": "journey"
  }
 },
 "persona": {
  "role": {
   "rule": "Role",
   "rest": {
    "is": "choice",
    "options": [
     {
      "is": "word",
      "word": "customer"
     },
     {
      "is": "word",
      "word": "employee"
     },
     {
      "is": "word",
      "word": "supplier"
     },
     {
      "is": "word",
      "word": "patient"
     },
     {
      "is": "word",
      "word": "professional"
     },
     {
      "is": "text"
     }
    ]
   }
  },
  "segment": {
   "rule": "PersonaSegment",
   "rest": {
    "is": "ref",
    "kinds": [
     "segment"
    ]
   }
  },
  "goal": {
   "rule": "Goal",
   "rest": {
    "is": "text"
   }
  },
  "need": {
   "rule": "Need",
   "rest": {
    "is": "text"
   }
  },
  "quote": {
   "rule": "Quote",
   "rest": {
    "is": "text"
   }
  },
  "prefers": {
   "rule": "Prefers",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "ref",
      "kinds": [
       "channel"
      ]
     },
     {
      "is": "repeat",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": ","
        },
        {
         "is": "ref",
         "kinds": [
          "channel"
         ]
        }
       ]
      }
     }
    ]
   }
  },
  "size": {
   "rule": "Size",
   "rest": {
    "is": "number"
   }
  },
  "evidence": {
   "rule": "Evidence",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "ref",
      "kinds": [
       "source"
      ]
     },
     {
      "is": "repeat",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": ","
        },
        {
         "is": "ref",
         "kinds": [
          "source"
         ]
        }
       ]
      }
     }
    ]
   }
  },
  "note": {
   "rule": "Note",
   "rest": {
    "is": "text"
   }
  }
 },
 "segment": {
  "size": {
   "rule": "Size",
   "rest": {
    "is": "number"
   }
  },
  "criterion": {
   "rule": "Criterion",
   "rest": {
    "is": "text"
   }
  },
  "note": {
   "rule": "Note",
   "rest": {
    "is": "text"
   }
  }
 },
 "team": {
  "contact": {
   "rule": "Contact",
   "rest": {
    "is": "text"
   }
  },
  "part": {
   "rule": "TeamPart",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "word",
      "word": "of"
     },
     {
      "is": "ref",
      "kinds": [
       "team",
       "partner"
      ]
     }
    ]
   }
  },
  "note": {
   "rule": "Note",
   "rest": {
    "is": "text"
   }
  }
 },
 "partner": {
  "contact": {
   "rule": "Contact",
   "rest": {
    "is": "text"
   }
  },
  "part": {
   "rule": "TeamPart",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "word",
      "word": "of"
     },
     {
      "is": "ref",
      "kinds": [
       "team",
       "partner"
      ]
     }
    ]
   }
  },
  "note": {
   "rule": "Note",
   "rest": {
    "is": "text"
   }
  }
 },
 "channel": {
  "kind": {
   "rule": "ChannelKind",
   "rest": {
    "is": "choice",
    "options": [
     {
      "is": "word",
      "word": "in-person"
     },
     {
      "is": "word",
      "word": "remote"
     },
     {
      "is": "word",
      "word": "digital"
     }
    ]
   }
  },
  "fits": {
   "rule": "Fits",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "ref",
      "kinds": [
       "phase"
      ]
     },
     {
      "is": "repeat",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": ","
        },
        {
         "is": "ref",
         "kinds": [
          "phase"
         ]
        }
       ]
      }
     }
    ]
   }
  },
  "cost": {
   "rule": "Cost",
   "rest": {
    "is": "choice",
    "options": [
     {
      "is": "word",
      "word": "low"
     },
     {
      "is": "word",
      "word": "medium"
     },
     {
      "is": "word",
      "word": "high"
     }
    ]
   }
  },
  "device": {
   "rule": "Device",
   "rest": {
    "is": "choice",
    "options": [
     {
      "is": "word",
      "word": "phone"
     },
     {
      "is": "word",
      "word": "desktop"
     },
     {
      "is": "word",
      "word": "any"
     }
    ]
   }
  },
  "note": {
   "rule": "Note",
   "rest": {
    "is": "text"
   }
  }
 },
 "system": {
  "owner": {
   "rule": "Owner",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "ref",
      "kinds": [
       "team"
      ]
     },
     {
      "is": "repeat",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": ","
        },
        {
         "is": "ref",
         "kinds": [
          "team"
         ]
        }
       ]
      }
     }
    ]
   }
  },
  "note": {
   "rule": "Note",
   "rest": {
    "is": "text"
   }
  }
 },
 "competitor": {
  "note": {
   "rule": "Note",
   "rest": {
    "is": "text"
   }
  }
 },
 "source": {
  "kind": {
   "rule": "SourceKind",
   "rest": {
    "is": "choice",
    "options": [
     {
      "is": "word",
      "word": "interview"
     },
     {
      "is": "word",
      "word": "survey"
     },
     {
      "is": "word",
      "word": "observation"
     },
     {
      "is": "word",
      "word": "analytics"
     },
     {
      "is": "word",
      "word": "support"
     },
     {
      "is": "word",
      "word": "crm"
     },
     {
      "is": "word",
      "word": "report"
     },
     {
      "is": "word",
      "word": "assumption"
     }
    ]
   }
  },
  "date": {
   "rule": "When",
   "rest": {
    "is": "date"
   }
  },
  "sample": {
   "rule": "Sample",
   "rest": {
    "is": "number"
   }
  },
  "link": {
   "rule": "Link",
   "rest": {
    "is": "text"
   }
  },
  "personal": {
   "rule": "PersonalData",
   "rest": {
    "is": "word",
    "word": "data"
   }
  },
  "consent": {
   "rule": "Consent",
   "rest": {
    "is": "text"
   }
  },
  "note": {
   "rule": "Note",
   "rest": {
    "is": "text"
   }
  }
 },
 "metric": {
  "kind": {
   "rule": "MetricKind",
   "rest": {
    "is": "choice",
    "options": [
     {
      "is": "word",
      "word": "csat"
     },
     {
      "is": "word",
      "word": "nps"
     },
     {
      "is": "word",
      "word": "ces"
     },
     {
      "is": "word",
      "word": "conversion"
     },
     {
      "is": "word",
      "word": "clv"
     },
     {
      "is": "word",
      "word": "count"
     },
     {
      "is": "word",
      "word": "duration"
     },
     {
      "is": "word",
      "word": "rate"
     }
    ]
   }
  },
  "exposed": {
   "rule": "MetricInput",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "number"
     },
     {
      "is": "optional",
      "of": {
       "is": "choice",
       "options": [
        {
         "is": "word",
         "word": "%"
        },
        {
         "is": "free"
        },
        {
         "is": "currency"
        }
       ]
      }
     },
     {
      "is": "optional",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": "per"
        },
        {
         "is": "free"
        }
       ]
      }
     }
    ]
   }
  },
  "completed": {
   "rule": "MetricInput",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "number"
     },
     {
      "is": "optional",
      "of": {
       "is": "choice",
       "options": [
        {
         "is": "word",
         "word": "%"
        },
        {
         "is": "free"
        },
        {
         "is": "currency"
        }
       ]
      }
     },
     {
      "is": "optional",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": "per"
        },
        {
         "is": "free"
        }
       ]
      }
     }
    ]
   }
  },
  "annual-revenue": {
   "rule": "MetricInput",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "number"
     },
     {
      "is": "optional",
      "of": {
       "is": "choice",
       "options": [
        {
         "is": "word",
         "word": "%"
        },
        {
         "is": "free"
        },
        {
         "is": "currency"
        }
       ]
      }
     },
     {
      "is": "optional",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": "per"
        },
        {
         "is": "free"
        }
       ]
      }
     }
    ]
   }
  },
  "lifespan": {
   "rule": "MetricInput",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "number"
     },
     {
      "is": "optional",
      "of": {
       "is": "choice",
       "options": [
        {
         "is": "word",
         "word": "%"
        },
        {
         "is": "free"
        },
        {
         "is": "currency"
        }
       ]
      }
     },
     {
      "is": "optional",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": "per"
        },
        {
         "is": "free"
        }
       ]
      }
     }
    ]
   }
  },
  "acquisition-cost": {
   "rule": "MetricInput",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "number"
     },
     {
      "is": "optional",
      "of": {
       "is": "choice",
       "options": [
        {
         "is": "word",
         "word": "%"
        },
        {
         "is": "free"
        },
        {
         "is": "currency"
        }
       ]
      }
     },
     {
      "is": "optional",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": "per"
        },
        {
         "is": "free"
        }
       ]
      }
     }
    ]
   }
  },
  "promoters": {
   "rule": "MetricInput",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "number"
     },
     {
      "is": "optional",
      "of": {
       "is": "choice",
       "options": [
        {
         "is": "word",
         "word": "%"
        },
        {
         "is": "free"
        },
        {
         "is": "currency"
        }
       ]
      }
     },
     {
      "is": "optional",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": "per"
        },
        {
         "is": "free"
        }
       ]
      }
     }
    ]
   }
  },
  "passives": {
   "rule": "MetricInput",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "number"
     },
     {
      "is": "optional",
      "of": {
       "is": "choice",
       "options": [
        {
         "is": "word",
         "word": "%"
        },
        {
         "is": "free"
        },
        {
         "is": "currency"
        }
       ]
      }
     },
     {
      "is": "optional",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": "per"
        },
        {
         "is": "free"
        }
       ]
      }
     }
    ]
   }
  },
  "detractors": {
   "rule": "MetricInput",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "number"
     },
     {
      "is": "optional",
      "of": {
       "is": "choice",
       "options": [
        {
         "is": "word",
         "word": "%"
        },
        {
         "is": "free"
        },
        {
         "is": "currency"
        }
       ]
      }
     },
     {
      "is": "optional",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": "per"
        },
        {
         "is": "free"
        }
       ]
      }
     }
    ]
   }
  },
  "value": {
   "rule": "MetricValue",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "number"
     },
     {
      "is": "optional",
      "of": {
       "is": "choice",
       "options": [
        {
         "is": "word",
         "word": "%"
        },
        {
         "is": "free"
        },
        {
         "is": "currency"
        }
       ]
      }
     },
     {
      "is": "optional",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": "per"
        },
        {
         "is": "free"
        }
       ]
      }
     }
    ]
   }
  },
  "target": {
   "rule": "MetricTarget",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "optional",
      "of": {
       "is": "choice",
       "options": [
        {
         "is": "word",
         "word": ">="
        },
        {
         "is": "word",
         "word": "<="
        },
        {
         "is": "word",
         "word": ">"
        },
        {
         "is": "word",
         "word": "<"
        }
       ]
      }
     },
     {
      "is": "number"
     },
     {
      "is": "optional",
      "of": {
       "is": "choice",
       "options": [
        {
         "is": "word",
         "word": "%"
        },
        {
         "is": "free"
        },
        {
         "is": "currency"
        }
       ]
      }
     },
     {
      "is": "optional",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": "per"
        },
        {
         "is": "free"
        }
       ]
      }
     }
    ]
   }
  },
  "date": {
   "rule": "When",
   "rest": {
    "is": "date"
   }
  },
  "evidence": {
   "rule": "Evidence",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "ref",
      "kinds": [
       "source"
      ]
     },
     {
      "is": "repeat",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": ","
        },
        {
         "is": "ref",
         "kinds": [
          "source"
         ]
        }
       ]
      }
     }
    ]
   }
  },
  "note": {
   "rule": "Note",
   "rest": {
    "is": "text"
   }
  }
 },
 "phases": {
  "phase": {
   "rule": "Phase",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "name"
     },
     {
      "is": "optional",
      "of": {
       "is": "text"
      }
     }
    ]
   }
  }
 },
 "sync": {
  "pair": {
   "rule": "Pair",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "ref",
      "kinds": [
       "phase"
      ]
     },
     {
      "is": "ref",
      "kinds": [
       "phase"
      ]
     }
    ]
   }
  },
  "free": {
   "rule": "Free",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "ref",
      "kinds": [
       "phase"
      ]
     },
     {
      "is": "repeat",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": ","
        },
        {
         "is": "ref",
         "kinds": [
          "phase"
         ]
        }
       ]
      }
     }
    ]
   }
  }
 },
 "journey": {
  "state": {
   "rule": "State",
   "rest": {
    "is": "choice",
    "options": [
     {
      "is": "word",
      "word": "current"
     },
     {
      "is": "word",
      "word": "future"
     }
    ]
   }
  },
  "for": {
   "rule": "For",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "ref",
      "kinds": [
       "persona"
      ]
     },
     {
      "is": "repeat",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": ","
        },
        {
         "is": "ref",
         "kinds": [
          "persona"
         ]
        }
       ]
      }
     }
    ]
   }
  },
  "kind": {
   "rule": "JourneyKind",
   "rest": {
    "is": "choice",
    "options": [
     {
      "is": "word",
      "word": "customer"
     },
     {
      "is": "word",
      "word": "buyer"
     },
     {
      "is": "word",
      "word": "patient"
     },
     {
      "is": "word",
      "word": "professional"
     },
     {
      "is": "word",
      "word": "employee"
     },
     {
      "is": "word",
      "word": "supplier"
     }
    ]
   }
  },
  "archetype": {
   "rule": "Archetype",
   "rest": {
    "is": "choice",
    "options": [
     {
      "is": "word",
      "word": "routine"
     },
     {
      "is": "word",
      "word": "joyride"
     },
     {
      "is": "word",
      "word": "trek"
     },
     {
      "is": "word",
      "word": "odyssey"
     }
    ]
   }
  },
  "goal": {
   "rule": "Goal",
   "rest": {
    "is": "text"
   }
  },
  "from": {
   "rule": "From",
   "rest": {
    "is": "text"
   }
  },
  "until": {
   "rule": "Until",
   "rest": {
    "is": "text"
   }
  },
  "owner": {
   "rule": "Owner",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "ref",
      "kinds": [
       "team"
      ]
     },
     {
      "is": "repeat",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": ","
        },
        {
         "is": "ref",
         "kinds": [
          "team"
         ]
        }
       ]
      }
     }
    ]
   }
  },
  "improves": {
   "rule": "Improves",
   "rest": {
    "is": "ref",
    "kinds": [
     "journey"
    ]
   }
  },
  "part": {
   "rule": "JourneyPart",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "word",
      "word": "of"
     },
     {
      "is": "ref",
      "kinds": [
       "journey"
      ]
     }
    ]
   }
  },
  "status": {
   "rule": "JourneyStatus",
   "rest": {
    "is": "choice",
    "options": [
     {
      "is": "word",
      "word": "draft"
     },
     {
      "is": "word",
      "word": "reviewed"
     },
     {
      "is": "word",
      "word": "approved"
     }
    ]
   }
  },
  "reviewed": {
   "rule": "Reviewed",
   "rest": {
    "is": "date"
   }
  },
  "review": {
   "rule": "ReviewEvery",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "word",
      "word": "every"
     },
     {
      "is": "number"
     },
     {
      "is": "choice",
      "options": [
       {
        "is": "word",
        "word": "sec"
       },
       {
        "is": "word",
        "word": "min"
       },
       {
        "is": "word",
        "word": "minute"
       },
       {
        "is": "word",
        "word": "minutes"
       },
       {
        "is": "word",
        "word": "hour"
       },
       {
        "is": "word",
        "word": "hours"
       },
       {
        "is": "word",
        "word": "day"
       },
       {
        "is": "word",
        "word": "days"
       },
       {
        "is": "word",
        "word": "week"
       },
       {
        "is": "word",
        "word": "weeks"
       },
       {
        "is": "word",
        "word": "month"
       },
       {
        "is": "word",
        "word": "months"
       },
       {
        "is": "word",
        "word": "year"
       },
       {
        "is": "word",
        "word": "years"
       }
      ]
     }
    ]
   }
  },
  "lang": {
   "rule": "Lang",
   "rest": {
    "is": "free"
   }
  },
  "drops": {
   "rule": "Drops",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "ref",
      "kinds": [
       "stage"
      ]
     },
     {
      "is": "optional",
      "of": {
       "is": "text"
      }
     }
    ]
   }
  },
  "note": {
   "rule": "Note",
   "rest": {
    "is": "text"
   }
  },
  "stage": {
   "rule": "Stage",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "name"
     },
     {
      "is": "optional",
      "of": {
       "is": "text"
      }
     }
    ]
   },
   "opens": "stage"
  },
  "opportunity": {
   "rule": "Opportunity",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "name"
     },
     {
      "is": "optional",
      "of": {
       "is": "text"
      }
     }
    ]
   },
   "opens": "opportunity"
  }
 },
 "stage": {
  "owner": {
   "rule": "Owner",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "ref",
      "kinds": [
       "team"
      ]
     },
     {
      "is": "repeat",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": ","
        },
        {
         "is": "ref",
         "kinds": [
          "team"
         ]
        }
       ]
      }
     }
    ]
   }
  },
  "process": {
   "rule": "StageProcess",
   "rest": {
    "is": "ref",
    "kinds": [
     "phase"
    ]
   }
  },
  "phase": {
   "rule": "StagePhase",
   "rest": {
    "is": "ref",
    "kinds": [
     "phase"
    ]
   }
  },
  "goal": {
   "rule": "Goal",
   "rest": {
    "is": "text"
   }
  },
  "milestone": {
   "rule": "Milestone",
   "rest": {
    "is": "text"
   }
  },
  "measures": {
   "rule": "Measures",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "ref",
      "kinds": [
       "metric"
      ]
     },
     {
      "is": "repeat",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": ","
        },
        {
         "is": "ref",
         "kinds": [
          "metric"
         ]
        }
       ]
      }
     }
    ]
   }
  },
  "drops": {
   "rule": "Drops",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "ref",
      "kinds": [
       "stage"
      ]
     },
     {
      "is": "optional",
      "of": {
       "is": "text"
      }
     }
    ]
   }
  },
  "not": {
   "rule": "NotFor",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "word",
      "word": "for"
     },
     {
      "is": "ref",
      "kinds": [
       "persona"
      ]
     },
     {
      "is": "optional",
      "of": {
       "is": "text"
      }
     }
    ]
   }
  },
  "note": {
   "rule": "Note",
   "rest": {
    "is": "text"
   }
  },
  "touchpoint": {
   "rule": "Touchpoint",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "name"
     },
     {
      "is": "optional",
      "of": {
       "is": "text"
      }
     }
    ]
   },
   "opens": "touchpoint"
  }
 },
 "touchpoint": {
  "via": {
   "rule": "Via",
   "rest": {
    "is": "ref",
    "kinds": [
     "channel"
    ]
   }
  },
  "for": {
   "rule": "For",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "ref",
      "kinds": [
       "persona"
      ]
     },
     {
      "is": "repeat",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": ","
        },
        {
         "is": "ref",
         "kinds": [
          "persona"
         ]
        }
       ]
      }
     }
    ]
   }
  },
  "owner": {
   "rule": "Owner",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "ref",
      "kinds": [
       "team"
      ]
     },
     {
      "is": "repeat",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": ","
        },
        {
         "is": "ref",
         "kinds": [
          "team"
         ]
        }
       ]
      }
     }
    ]
   }
  },
  "provider": {
   "rule": "Provider",
   "rest": {
    "is": "ref",
    "kinds": [
     "partner"
    ]
   }
  },
  "action": {
   "rule": "Action",
   "rest": {
    "is": "text"
   }
  },
  "thought": {
   "rule": "Thought",
   "rest": {
    "is": "text"
   }
  },
  "expects": {
   "rule": "Expects",
   "rest": {
    "is": "text"
   }
  },
  "emotion": {
   "rule": "Emotion",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "optional",
      "of": {
       "is": "ref",
       "kinds": [
        "persona"
       ]
      }
     },
     {
      "is": "choice",
      "options": [
       {
        "is": "number"
       },
       {
        "is": "word",
        "word": "n/a"
       }
      ]
     },
     {
      "is": "optional",
      "of": {
       "is": "text"
      }
     }
    ]
   }
  },
  "effort": {
   "rule": "Effort",
   "rest": {
    "is": "number"
   }
  },
  "wait": {
   "rule": "Wait",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "number"
     },
     {
      "is": "choice",
      "options": [
       {
        "is": "word",
        "word": "sec"
       },
       {
        "is": "word",
        "word": "min"
       },
       {
        "is": "word",
        "word": "minute"
       },
       {
        "is": "word",
        "word": "minutes"
       },
       {
        "is": "word",
        "word": "hour"
       },
       {
        "is": "word",
        "word": "hours"
       },
       {
        "is": "word",
        "word": "day"
       },
       {
        "is": "word",
        "word": "days"
       },
       {
        "is": "word",
        "word": "week"
       },
       {
        "is": "word",
        "word": "weeks"
       },
       {
        "is": "word",
        "word": "month"
       },
       {
        "is": "word",
        "word": "months"
       },
       {
        "is": "word",
        "word": "year"
       },
       {
        "is": "word",
        "word": "years"
       }
      ]
     }
    ]
   }
  },
  "cue": {
   "rule": "Cue",
   "rest": {
    "is": "text"
   }
  },
  "moment": {
   "rule": "MomentOfTruth",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "word",
      "word": "of"
     },
     {
      "is": "word",
      "word": "truth"
     }
    ]
   }
  },
  "frontstage": {
   "rule": "Frontstage",
   "rest": {
    "is": "text"
   }
  },
  "backstage": {
   "rule": "Backstage",
   "rest": {
    "is": "text"
   }
  },
  "support": {
   "rule": "Support",
   "rest": {
    "is": "text"
   }
  },
  "uses": {
   "rule": "Uses",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "ref",
      "kinds": [
       "system"
      ]
     },
     {
      "is": "repeat",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": ","
        },
        {
         "is": "ref",
         "kinds": [
          "system"
         ]
        }
       ]
      }
     }
    ]
   }
  },
  "data": {
   "rule": "Data",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "choice",
      "options": [
       {
        "is": "word",
        "word": "personal"
       },
       {
        "is": "word",
        "word": "health"
       }
      ]
     },
     {
      "is": "repeat",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": ","
        },
        {
         "is": "choice",
         "options": [
          {
           "is": "word",
           "word": "personal"
          },
          {
           "is": "word",
           "word": "health"
          }
         ]
        }
       ]
      }
     }
    ]
   }
  },
  "consent": {
   "rule": "Consent",
   "rest": {
    "is": "text"
   }
  },
  "personalised": {
   "rule": "PersonalisedBy",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "word",
      "word": "by"
     },
     {
      "is": "ref",
      "kinds": [
       "segment"
      ]
     },
     {
      "is": "repeat",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": ","
        },
        {
         "is": "ref",
         "kinds": [
          "segment"
         ]
        }
       ]
      }
     }
    ]
   }
  },
  "rival": {
   "rule": "Rival",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "ref",
      "kinds": [
       "competitor"
      ]
     },
     {
      "is": "optional",
      "of": {
       "is": "text"
      }
     }
    ]
   }
  },
  "measures": {
   "rule": "Measures",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "ref",
      "kinds": [
       "metric"
      ]
     },
     {
      "is": "repeat",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": ","
        },
        {
         "is": "ref",
         "kinds": [
          "metric"
         ]
        }
       ]
      }
     }
    ]
   }
  },
  "evidence": {
   "rule": "Evidence",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "ref",
      "kinds": [
       "source"
      ]
     },
     {
      "is": "repeat",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": ","
        },
        {
         "is": "ref",
         "kinds": [
          "source"
         ]
        }
       ]
      }
     }
    ]
   }
  },
  "handoff": {
   "rule": "Handoff",
   "rest": {
    "is": "text"
   }
  },
  "next": {
   "rule": "Next",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "ref",
      "kinds": [
       "touchpoint"
      ]
     },
     {
      "is": "repeat",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": ","
        },
        {
         "is": "ref",
         "kinds": [
          "touchpoint"
         ]
        }
       ]
      }
     },
     {
      "is": "optional",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": "when"
        },
        {
         "is": "text"
        }
       ]
      }
     }
    ]
   }
  },
  "exit": {
   "rule": "Exit",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "optional",
      "of": {
       "is": "text"
      }
     },
     {
      "is": "optional",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "number"
        },
        {
         "is": "optional",
         "of": {
          "is": "word",
          "word": "%"
         }
        }
       ]
      }
     }
    ]
   }
  },
  "continues": {
   "rule": "Continues",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "ref",
      "kinds": [
       "touchpoint",
       "stage",
       "journey"
      ]
     },
     {
      "is": "repeat",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": ","
        },
        {
         "is": "ref",
         "kinds": [
          "touchpoint",
          "stage",
          "journey"
         ]
        }
       ]
      }
     }
    ]
   }
  },
  "includes": {
   "rule": "Includes",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "ref",
      "kinds": [
       "journey"
      ]
     },
     {
      "is": "repeat",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": ","
        },
        {
         "is": "ref",
         "kinds": [
          "journey"
         ]
        }
       ]
      }
     }
    ]
   }
  },
  "replaces": {
   "rule": "Replaces",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "ref",
      "kinds": [
       "touchpoint"
      ]
     },
     {
      "is": "repeat",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": ","
        },
        {
         "is": "ref",
         "kinds": [
          "touchpoint"
         ]
        }
       ]
      }
     }
    ]
   }
  },
  "resolves": {
   "rule": "Resolves",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "ref",
      "kinds": [
       "pain"
      ]
     },
     {
      "is": "repeat",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": ","
        },
        {
         "is": "ref",
         "kinds": [
          "pain"
         ]
        }
       ]
      }
     }
    ]
   }
  },
  "link": {
   "rule": "Link",
   "rest": {
    "is": "text"
   }
  },
  "note": {
   "rule": "Note",
   "rest": {
    "is": "text"
   }
  },
  "pain": {
   "rule": "Pain",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "name"
     },
     {
      "is": "optional",
      "of": {
       "is": "text"
      }
     }
    ]
   },
   "opens": "pain"
  }
 },
 "pain": {
  "severity": {
   "rule": "Severity",
   "rest": {
    "is": "choice",
    "options": [
     {
      "is": "word",
      "word": "low"
     },
     {
      "is": "word",
      "word": "medium"
     },
     {
      "is": "word",
      "word": "high"
     }
    ]
   }
  },
  "evidence": {
   "rule": "Evidence",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "ref",
      "kinds": [
       "source"
      ]
     },
     {
      "is": "repeat",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": ","
        },
        {
         "is": "ref",
         "kinds": [
          "source"
         ]
        }
       ]
      }
     }
    ]
   }
  },
  "note": {
   "rule": "Note",
   "rest": {
    "is": "text"
   }
  }
 },
 "opportunity": {
  "addresses": {
   "rule": "Addresses",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "ref",
      "kinds": [
       "pain"
      ]
     },
     {
      "is": "repeat",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": ","
        },
        {
         "is": "ref",
         "kinds": [
          "pain"
         ]
        }
       ]
      }
     }
    ]
   }
  },
  "owner": {
   "rule": "Owner",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "ref",
      "kinds": [
       "team"
      ]
     },
     {
      "is": "repeat",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": ","
        },
        {
         "is": "ref",
         "kinds": [
          "team"
         ]
        }
       ]
      }
     }
    ]
   }
  },
  "impact": {
   "rule": "Impact",
   "rest": {
    "is": "choice",
    "options": [
     {
      "is": "word",
      "word": "low"
     },
     {
      "is": "word",
      "word": "medium"
     },
     {
      "is": "word",
      "word": "high"
     }
    ]
   }
  },
  "effort": {
   "rule": "OpportunityEffort",
   "rest": {
    "is": "choice",
    "options": [
     {
      "is": "word",
      "word": "low"
     },
     {
      "is": "word",
      "word": "medium"
     },
     {
      "is": "word",
      "word": "high"
     }
    ]
   }
  },
  "status": {
   "rule": "OpportunityStatus",
   "rest": {
    "is": "choice",
    "options": [
     {
      "is": "word",
      "word": "idea"
     },
     {
      "is": "word",
      "word": "planned"
     },
     {
      "is": "word",
      "word": "doing"
     },
     {
      "is": "word",
      "word": "done"
     },
     {
      "is": "word",
      "word": "dropped"
     }
    ]
   }
  },
  "ticket": {
   "rule": "Ticket",
   "rest": {
    "is": "text"
   }
  },
  "measures": {
   "rule": "Measures",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "ref",
      "kinds": [
       "metric"
      ]
     },
     {
      "is": "repeat",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": ","
        },
        {
         "is": "ref",
         "kinds": [
          "metric"
         ]
        }
       ]
      }
     }
    ]
   }
  },
  "note": {
   "rule": "Note",
   "rest": {
    "is": "text"
   }
  }
 }
};

/** The grammar's terminals. */
export const TERMINALS = {
    LONG_TEXT: /"""[\s\S]*?"""/,
    TEXT: /"[^"\\\r\n]*(\\[^\r\n][^"\\\r\n]*)*\\?"?/,
    DATE: /[0-9]{4}-[0-9]{2}-[0-9]{2}/,
    NUMBER: /[+-]?[0-9]+(\.[0-9]+)?/,
    ID: /[\p{L}_][\p{L}\p{M}\p{N}_]*(-[\p{L}\p{M}\p{N}_]+)*/u,
    CURRENCY: /\p{Sc}/u,
    NL: /\r\n|\r|\n/,
    END: /\u0000/,
    WS: /[ \t]+/,
    ML_COMMENT: /\/\*[\s\S]*?\*\//,
    SL_COMMENT: /\/\/[^\n\r]*/,
};
