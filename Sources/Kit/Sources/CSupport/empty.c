#include "martlet_csupport.h"
